"""Joining numbered things into groups, with pairs that must never meet. In: joins and bans by number. Out: roots. Refuses a join that a ban forbids."""


class Forest:
    """Union-find over numbers, of cards or of claims; the smallest number is the root. Bans hold for whole groups."""

    def __init__(self, size: int) -> None:
        """Every number for itself."""
        self._parent = list(range(size))
        self._banned: dict[int, set[int]] = {}

    def root(self, i: int) -> int:
        """The number that stands for the group of card i."""
        while self._parent[i] != i:
            self._parent[i] = self._parent[self._parent[i]]
            i = self._parent[i]
        return i

    def ban(self, i: int, j: int) -> None:
        """The groups of both stay apart from now on; too late for cards of one group."""
        a, b = self.root(i), self.root(j)
        if a != b:
            self._banned.setdefault(a, set()).add(b)
            self._banned.setdefault(b, set()).add(a)

    def banned(self, i: int, j: int) -> bool:
        """Whether the groups of both must stay apart."""
        return self.root(j) in self._banned.get(self.root(i), ())

    def join(self, i: int, j: int) -> bool:
        """Make one group of two; false where a ban stands between them."""
        a, b = sorted((self.root(i), self.root(j)))
        if a == b:
            return True
        if b in self._banned.get(a, ()):
            return False
        self._parent[b] = a
        for other in self._banned.pop(b, ()):
            self._banned[other].discard(b)
            self._banned[other].add(a)
            self._banned.setdefault(a, set()).add(other)
        return True
