"""What is printed: figures beside their goals."""
import dataclasses


@dataclasses.dataclass
class Value:
    """A figure and whether it meets its goal; None where there is no goal or it was not measured."""
    text: str
    is_met: bool | None = None

    def __str__(self):
        return self.text + {True: "  met", False: "  not met", None: ""}[self.is_met]


@dataclasses.dataclass
class Row:
    name: str
    goal: str
    values: list


def at_most(value, limit, form="{:.2f}"):
    return Value(form.format(value), value <= limit)


def milliseconds(seconds, limit):
    return Value(f"{seconds * 1000:.0f} ms", seconds * 1000 <= limit)


def table(heads, rows):
    """Lines of columns: the first to the left, the others to the right."""
    cells = [[str(cell) for cell in row] for row in [heads, *rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    for row in cells:
        first, *others = (
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths)))
        print("  ".join([first, *others]).rstrip())


def measurements(named):
    """The contenders' table."""
    table(
        ["full build", "CPU", "time", "peak memory", "files", "written"],
        [[name, f"{one.cpu:.2f} s", f"{one.wall:.2f} s", f"{one.peak / 1e6:.0f} MB", f"{one.files:,.0f}",
          f"{one.bytes / 1e6:.1f} MB"] for name, one in named])


def figures(names, rows):
    """The goals' table."""
    table(["figure", *names, "goal"], [[row.name, *row.values, row.goal] for row in rows])
