def copy = ['sh', '-c', 'umask 077 && mkdir -p elsewhere && cp -R one elsewhere/two && chmod -R go-rwx elsewhere && ' +
    'find elsewhere -type f -exec touch -d 2001-02-03 {} +'].execute(null as List, basedir)
copy.waitForProcessOutput(System.out, System.err)
assert copy.exitValue() == 0
