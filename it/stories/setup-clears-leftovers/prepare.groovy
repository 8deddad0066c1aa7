def docker = { List<String> arguments ->
    try {
        def output = new StringBuilder()
        def process = ['docker', *arguments].execute()
        process.waitForProcessOutput(output, new StringBuilder())
        return process.exitValue() == 0 ? output.readLines() : []
    } catch (IOException noDocker) {
        return []
    }
}

// Containers before the networks that they are in and the volumes that they hold.
[
    [list: ['ps', '--all'], name: '{{.Names}}', remove: ['rm', '--force', '--volumes']],
    [list: ['network', 'ls'], name: '{{.Name}}', remove: ['network', 'rm']],
    [list: ['volume', 'ls'], name: '{{.Name}}', remove: ['volume', 'rm']],
].each { kind ->
    docker([*kind.list, '--format', kind.name + ' {{.Label "com.docker.compose.project"}}'])
        .collect { it.split(' ') }
        .findAll { it.any { word -> word.startsWith('drydock-story') } }
        .each {
            println "Left by a killed run: ${it[0]}"
            docker([*kind.remove, it[0]])
        }
}
return true
