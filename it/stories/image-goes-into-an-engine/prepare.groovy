def save = ['docker', 'save', '-o', "$basedir/base.tar", 'drydock-test/busybox:1'].execute()
save.waitForProcessOutput(System.out, System.err)
assert save.exitValue() == 0
['docker', 'image', 'rm', '-f', 'drydock-test/story-load:1', 'drydock-test/story-load:newest'].execute().waitForProcessOutput()
