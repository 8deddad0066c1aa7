def demo = new File(basedir, '../../../../docs/demo').canonicalFile
new File(demo, 'src').eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, "etl/${demo.toPath().relativize(file.toPath())}")
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
}
return true
