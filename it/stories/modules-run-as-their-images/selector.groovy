def answers
try {
    answers = ['docker', 'version'].execute().with { waitForProcessOutput(); exitValue() == 0 }
} catch (IOException noDocker) {
    answers = false
}
if (!answers) {
    println "SKIPPED ${basedir.name}: no Docker Engine answers; .ci/engine starts one"
}
return answers || System.getenv('CI') == 'true'
