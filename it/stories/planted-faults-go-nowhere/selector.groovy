def registry = false
try {
    registry = new URL('http://127.0.0.1:5000/v2/').openConnection().responseCode == 200
} catch (IOException none) {
    // said below
}
if (!registry) {
    println "SKIPPED ${basedir.name}: no registry on port 5000; .ci/engine provides one"
}
return registry || System.getenv('CI') == 'true'
