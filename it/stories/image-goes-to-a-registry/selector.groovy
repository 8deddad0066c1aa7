def answers = { String... words ->
    try {
        return words.toList().execute().with { waitForProcessOutput(); exitValue() == 0 }
    } catch (IOException notInstalled) {
        return false
    }
}
def registry = false
try {
    registry = new URL('http://127.0.0.1:5000/v2/').openConnection().responseCode == 200
} catch (IOException none) {
    // said below
}
def able = registry && answers('skopeo', '--version')
if (!able) {
    println "SKIPPED ${basedir.name}: no registry on port 5000, or no skopeo; .ci/engine provides both"
}
return able || System.getenv('CI') == 'true'
