/** Checks how deeply the nodes of a document are nested. */

interface TreeNode {
  readonly firstChild: TreeNode | null;
  readonly nextSibling: TreeNode | null;
}

/** Returns whether nodes are nested more than `deepest` levels below `root`. Does not recurse, so it cannot overflow the stack. */
export function isTooDeep(root: TreeNode, deepest: number): boolean {
  let level = [root];
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) level = level.flatMap(childrenOf);
  return level.length > 0;
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}
