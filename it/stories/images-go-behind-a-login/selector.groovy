def answers = { String... words ->
    try {
        return words.toList().execute().with { waitForProcessOutput(); exitValue() == 0 }
    } catch (IOException notInstalled) {
        return false
    }
}
def able = answers('docker', 'version') && answers('docker-registry', '--version')
if (!able) {
    println "SKIPPED ${basedir.name}: no Docker Engine answers, or docker-registry is not installed; .ci/engine provides both"
}
return able || System.getenv('CI') == 'true'
