"""`python -m variorum.cli`, for finding faults with `python -X dev`."""

from variorum.cli import main

main()
