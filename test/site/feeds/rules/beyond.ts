/**
 * Rules of the feed validator that this project's feeds cannot break, each with the reason: most concern elements that the feeds never
 * contain.
 */

export interface Beyond {
  readonly why: string;
  readonly names: readonly string[];
  /** Elements that a feed must contain to break the rules; the feeds contain none of them. */
  readonly elements: readonly string[];
}

const because = (why: string, names: string, elements = ''): Beyond => ({
  why,
  names: names.split(' '),
  elements: elements.split(' ').filter(name => name !== ''),
});

export const beyond: readonly Beyond[] = [
  because(
    'how a server answers is its own matter',
    'HttpError CloudflareHttpError HttpErrorWithPossibleFeed HttpProtocolError HttpsProtocolError HttpsProtocolWarning IOError TempRedirect Uncompressed UnexpectedContentType EncodingMismatch TextXml',
  ),
  because(
    'they are headings for other rules, or never used',
    'ValidationFailure InvalidValue BestPractices MissingRecommendedElement RSS20Profile InvalidURI InvalidContentMode InvalidInteger',
  ),
  because(
    'nobody’s e-mail address stands in a feed: authors are names',
    'InvalidContact InvalidAddrSpec UnknownHost EmailFormat MissingRealName',
    'managingEditor webMaster item/author email',
  ),
  because(
    'a feed has no picture of its own: it is shown beside the title, at sizes of 2002',
    'InvalidLink ImageLinkDoesntMatch ImageUrlFormat ImageTitleDoesntMatch InvalidWidth InvalidHeight',
    'image logo icon',
  ),
  because('nobody is asked to send anything', 'AvoidTextInput CommentRSS', 'textInput textinput comments'),
  because(
    'when to fetch a feed is left to its validators (ETag) and hubs',
    'NotEnoughHoursInTheDay EightDaysAWeek InvalidHour InvalidDay UseZeroForMidnight InvalidUpdatePeriod IntegerOverflow',
    'skipHours skipDays ttl cloud sy:updatePeriod',
  ),
  because(
    'dates are written as RSS and Atom have them, not as Dublin Core',
    'InvalidW3CDTFDate InvalidISO8601Date InvalidISO8601DateTime',
    'dc:date',
  ),
  because(
    'a feed holds the newest articles and has no pages',
    'FeedRelInCompleteFeed CurrentNotSelfInCompleteFeed LinkPastEnd MissingCurrentInArchive ArchiveIncomplete',
  ),
  because('entries are our own: none was taken over from another feed', 'MissingSourceElement', 'source'),
  because(
    'a picture is an enclosure and no more, of which only the credit is told: no sizes, descriptions, ratings, restrictions, hashes, times or prices',
    'InvalidPositiveInteger InvalidMediaMedium InvalidMediaTextType InvalidMediaHash InvalidMediaRating InvalidNPTTime InvalidMediaRestriction InvalidMediaRestrictionRel InvalidMediaRestrictionType InvalidMediaExpression DeprecatedMediaAdult MediaGroupWithoutAlternatives',
    'media:content media:description media:group media:hash media:rating media:restriction media:adult media:thumbnail media:text',
  ),
  because(
    'there are no podcasts',
    'InvalidItunesCategory InvalidItunesEpisodeType InvalidItunesChannelType ObsoleteItunesCategory InvalidYesNo InvalidYesNoClean InvalidDuration TooLong InvalidKeywords NotUTF8 MissingItunesElement MissingItunesEmail UnsupportedItunesFormat',
  ),
  because(
    'there are no replies, wikis, comments or old spellings of elements',
    'NoBlink NoThrWhen ObsoleteWikiNamespace ObsoleteVersion SlashDate InvalidCommaSeparatedIntegers',
    'blink outlineDocument',
  ),
  because(
    'it is RSS 2.0, Atom and OPML: no RDF, no search description, no publishing protocol, no synchronisation, no service descriptions',
    'InvalidRDF ShouldIncludeExample InvalidAdultContent InvalidSyndicationRight UndeclaredPrefix NotURLEncoded InvalidLocalRole InvalidLocalParameter InvalidEncoding ConflictingCatAttr ConflictingCatChildren UndefinedParam InvalidFormComponentName InvalidAccessRestrictionRel InvalidSseType InvalidNSS SinceAfterUntil MissingByAndWhenAttrs MissingRecommendedAttribute InvalidAlphanum',
  ),
  because('a list of feeds does not say which of its parts are unfolded', 'InvalidExpansionState', 'expansionState'),
  because(
    'nothing is for sale: the vocabulary of shops',
    'InvalidCountryCode InvalidCurrencyUnit InvalidFloat InvalidFloatUnit InvalidFullLocation InvalidGender InvalidIntUnit InvalidLabel InvalidLocation InvalidMaritalStatus InvalidPaymentMethod InvalidPriceType InvalidRatingType InvalidReviewerType InvalidSalaryType InvalidServiceType InvalidYear InvalidPercentage TooMany',
  ),
  because(
    'nothing is on a map: places and layers',
    'InvalidLatitude InvalidLongitude InvalidCoord InvalidCoordList CoordComma InvalidMetaName InvalidMetaContent Deprecated DeprecatedRootHref InvalidAltitudeMode InvalidAngle InvalidColor InvalidColorMode InvalidItemIconState InvalidListItemType InvalidKmlCoordList InvalidKmlLatitude InvalidKmlLongitude InvalidKmlMediaType InvalidKmlUnits InvalidRefreshMode InvalidSchemaFieldType InvalidStyleState InvalidViewRefreshMode InvalidZeroOne MissingId',
  ),
];
