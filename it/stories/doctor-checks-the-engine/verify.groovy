def log = new File(basedir, 'build.log').text
assert log =~ /\[INFO\] engine: Docker \d+\.\d+\.\S+ at `\S+` \(.+\)/
assert log =~ /\[INFO\] API: 1\.\d\d/
assert log =~ /\[INFO\] machine: \S+\/\S+, \d+ processors, .* of memory/
assert log =~ /\[(INFO|WARNING)\] disk: .*images take .*, volumes .*, containers .*, the build cache .*/
