"""Sets a report with Typst in a process of its own and says what it cost, as one line of JSON.

typst_cost.py TEMPLATE BLOCKS FONTS OUT [tagged]: the time is that of the compilation alone; what the interpreter and the
library held before it is taken off the memory.
"""

import json
import os
import sys
import time

import typst


def peak_kib() -> int:
    with open("/proc/self/status", encoding="utf-8") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return 0


template, blocks, fonts, out = sys.argv[1:5]
before = peak_kib()
start, cpu = time.perf_counter(), time.process_time()
typst.compile(
    template,
    output=out,
    root="/",
    font_paths=[fonts],
    ignore_system_fonts=True,
    sys_inputs={"blocks": blocks},
    pdf_tags="tagged" in sys.argv[5:],
)
elapsed, cpu = time.perf_counter() - start, time.process_time() - cpu
peak = peak_kib() - before
print(
    json.dumps(
        {
            "milliseconds": elapsed * 1e3,
            "cpu_milliseconds": cpu * 1e3,
            "peak_kib": peak,
            "bytes": os.path.getsize(out),
        }
    )
)
