def demo = new File(basedir, '../../../../docs/demo').toPath().normalize()
demo.eachFileRecurse { file ->
    def copy = basedir.toPath().resolve(demo.relativize(file).toString())
    file.toFile().directory ? copy.toFile().mkdirs() : (copy.toFile().bytes = file.toFile().bytes)
}
