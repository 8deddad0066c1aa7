def answers
try {
    answers = ['docker', 'image', 'inspect', 'drydock-test/debian:1', 'drydock-test/busybox:1'].execute().with { waitForProcessOutput(); exitValue() == 0 }
} catch (IOException noDocker) {
    answers = false
}
if (!answers) {
    println "SKIPPED ${basedir.name}: no Docker Engine answers, or lacks the images of the tests; .ci/engine and .ci/images make both"
}
return answers || System.getenv('CI') == 'true'
