"""The engine of a volunteer opportunity board. It knows nothing of MkDocs."""

import zoneinfo

# Governments change their clocks, and a system learns of it when somebody updates it: two machines
# would give the same deadline two moments. So zone data come from the locked `tzdata` package
# alone. This file is run before any other of the engine, in every process of its own; a forked one
# takes over what is set here. Zones that somebody made earlier are forgotten.
zoneinfo.reset_tzpath(to=())
zoneinfo.ZoneInfo.clear_cache()
