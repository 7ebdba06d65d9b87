"""Figures, their bounds, and how they are told."""
import dataclasses

# How many findings of a figure are printed.
SHOWN = 20


@dataclasses.dataclass
class Figure:
    """Something measured: it must not be over its bound."""

    name: str
    measured: float
    bound: float
    unit: str = ""
    # What was measured, or where it went wrong.
    findings: list = dataclasses.field(default_factory=list)
    note: str = ""

    @property
    def is_met(self):
        return self.measured <= self.bound

    @classmethod
    def count(cls, name, findings, note=""):
        """How many things are wrong: none may be."""
        return cls(name, len(findings), 0, "", findings, note)


class Table:
    """Everything measured."""

    def __init__(self):
        self.rows = []

    def add(self, figures, of=""):
        """Adds figures; of a site that is not the one that is measured with its name."""
        self.rows += [dataclasses.replace(row, name=f"{row.name}, {of}") for row in figures] if of else figures

    @property
    def misses(self):
        return [row for row in self.rows if not row.is_met]

    def print(self, title):
        for row in self.rows:
            if row.findings:
                print(f"\n{row.name}:")
                for finding in row.findings[:SHOWN]:
                    print(f"  {finding}")
                if len(row.findings) > SHOWN:
                    print(f"  … and {len(row.findings) - SHOWN} more")
        print(f"\n{title}\n")
        cells = [("figure", "bound", "measured", "")]
        for row in self.rows:
            bound = ("≤ " if row.bound else "") + amount(row.bound, row.unit)
            state = "met" if row.is_met else "NOT MET"
            cells.append((row.name, bound, amount(row.measured, row.unit) + row.note, state))
        widths = [max(len(line[column]) for line in cells) for column in range(4)]
        for line in cells:
            print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
        print(f"\n{len(self.misses)} of {len(self.rows)} figures miss their bound" if self.misses else "\nall met")


def amount(value, unit):
    number = f"{value:,}" if isinstance(value, int) else f"{value:.4f}".rstrip("0").rstrip(".") or "0"
    return f"{number} {unit}".rstrip()
