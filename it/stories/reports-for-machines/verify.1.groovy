new File(basedir, 'target/drydock').renameTo(new File(basedir, 'target/first'))
