def able
try {
    able = ['docker-registry', '--version'].execute().with { waitForProcessOutput(); exitValue() == 0 }
} catch (IOException notInstalled) {
    able = false
}
if (!able) {
    println "SKIPPED ${basedir.name}: no docker-registry; .ci/engine provides it"
}
return able || System.getenv('CI') == 'true'
