"""Side-by-side benchmarks: `make bench`, or `make bench ARGS="search startup"` for some of them.

Each file beside this one, but for `harness` and `__main__`, is one benchmark with one entry:

    async def measure(bench: Bench) -> list[Figure]

It checks the bodies of what it measures, and says what stood beside each figure.
"""
