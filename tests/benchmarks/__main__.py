"""Which benchmark shall run, and how long?"""

import argparse
import sys

from tests.benchmarks import broadcast, caseload, reading, throughput

ANSWERS = 120


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=throughput.__doc__)
    parser.add_argument("--messages", type=int, default=2000, help="messages a run")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each contestant")
    parser.add_argument(
        "--broadcast", type=int, metavar="RECIPIENTS", help="how long answers wait beside a broadcast instead"
    )
    parser.add_argument(
        "--reading", action="store_true", help="what reading a message costs, by its length, instead"
    )
    parser.add_argument(
        "--caseload",
        action="store_true",
        help="what looking through ten thousand participants costs, instead",
    )
    given = parser.parse_args()
    if given.caseload:
        return caseload.main(given.rounds)
    if given.reading:
        return reading.main(given.rounds)
    if given.broadcast:
        return broadcast.main(given.broadcast, ANSWERS)
    return throughput.main(given.messages, given.rounds)


if __name__ == "__main__":
    sys.exit(main())
