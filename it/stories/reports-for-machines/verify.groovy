import groovy.json.JsonSlurper

def read = { name -> new File(basedir, "target/drydock/$name") }
['lint.json', 'lint.sarif'].each { assert read(it).bytes == new File(basedir, "target/first/$it").bytes }

def json = new JsonSlurper().parse(read('lint.json'))
assert json.version == 1
assert json.summary.files == 2
assert json.summary.error == json.findings.count { it.severity == 'error' }
assert json.summary.warning == json.findings.count { it.severity == 'warning' }
assert json.summary.info == json.findings.count { it.severity == 'info' }
assert json.findings == json.findings.toSorted { a, b ->
    a.file <=> b.file ?: a.line <=> b.line ?: a.column <=> b.column
}

def add = json.findings.find { it.rule == 'copy-instead-of-add' }
assert add.subMap('file', 'line', 'column', 'endLine', 'endColumn', 'severity') ==
    [file: 'Dockerfile', line: 2, column: 1, endLine: 2, endColumn: 4, severity: 'error']
assert add.message && add.help
assert add.fix.safe
assert add.fix.edits == [[line: 2, column: 1, endLine: 2, endColumn: 4, text: 'COPY']]

def run = new JsonSlurper().parse(read('lint.sarif')).runs[0]
assert run.results*.ruleId == json.findings*.rule
def result = run.results.find { it.ruleId == 'copy-instead-of-add' }
assert result.level == 'error'
assert result.locations[0].physicalLocation.artifactLocation.uri == 'Dockerfile'
assert result.locations[0].physicalLocation.region.subMap('startLine', 'startColumn') == [startLine: 2, startColumn: 1]
assert result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text == 'COPY'
assert run.tool.driver.rules.find { it.id == 'copy-instead-of-add' }.help

def log = new File(basedir, 'build.log').text
assert !log.contains('Dockerfile:[')
