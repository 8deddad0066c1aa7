def demo = new File(basedir, '../../../../docs/demo').canonicalFile
demo.eachFileRecurse(groovy.io.FileType.FILES) { file ->
    def copy = new File(basedir, demo.toPath().relativize(file.toPath()).toString())
    copy.parentFile.mkdirs()
    copy.bytes = file.bytes
}
return true
