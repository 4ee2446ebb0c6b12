"""Forms of names joined into groups, each with its forms in the order of the page."""

from collections.abc import Iterator

from ronghe.extract.book.forms import Form


class Groups:
    """Union-find over forms; a group's root is its first form on the page."""

    def __init__(self) -> None:
        self._parent: dict[Form, Form] = {}
        self._place: dict[Form, int] = {}
        self._members: dict[Form, list[Form]] = {}
        self._spelled: dict[Form, dict[str, Form]] = {}

    def __contains__(self, form: Form) -> bool:
        return form in self._parent

    def add(self, form: Form, place: int) -> None:
        """Take a form in; ``place`` is where it first stands."""
        if form not in self._parent:
            self._parent[form] = form
            self._place[form] = place
            self._members[form] = [form]
        self._spelled.setdefault(form, {}).setdefault(form.text, form)

    def all(self) -> Iterator[Form]:
        """Every form, in the order taken in."""
        return iter(list(self._parent))

    def root(self, form: Form) -> Form:
        """The form that stands for the group, as it was taken in; a form not taken in stands for itself."""
        while (parent := self._parent.get(form, form)) is not form:
            form = parent
        return form

    def place(self, form: Form) -> int:
        """Where the form first stands on the page."""
        return self._place[form]

    def join(self, left: Form, right: Form) -> None:
        """Make two groups one."""
        first, second = self.root(left), self.root(right)
        if first == second:
            return
        if self._place[second] < self._place[first]:
            first, second = second, first
        self._parent[second] = first
        self._members[first] += self._members.pop(second)

    def alone(self, form: Form) -> bool:
        """Whether no other form has been joined to it."""
        return len(self.members(form)) == 1

    def spelled(self, form: Form) -> list[Form]:
        """The forms of its group as the page writes them: 株洲市 and 株洲, which are one form, are two."""
        return [
            one for member in self.members(form) for one in self._spelled.get(member, {member.text: member}).values()
        ]

    def members(self, form: Form) -> list[Form]:
        """The forms of its group in the order of the page; the form alone where it was not taken in."""
        root = self.root(form)
        if root not in self._members:
            return [form]
        return sorted(self._members[root], key=lambda item: (self._place[item], item.key))
