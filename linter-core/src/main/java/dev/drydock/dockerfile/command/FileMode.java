package dev.drydock.dockerfile.command;

import java.util.Optional;

/**
 * What a mode of {@code chmod} (POSIX, "chmod"; GNU coreutils, "File permissions") does that lets others in: whether
 * everyone may write, and whether programs run with the rights of their owner or group.
 */
public final class FileMode {
    private static final int SET_ID = 06000;
    private static final int STICKY = 01000;
    private static final int OTHERS_WRITE = 0002;

    private boolean setsId;
    private boolean othersWrite;
    private boolean sticky;

    private FileMode() {}

    /** What is wrong with a mode, as the end of a sentence; empty if nothing is, or it is no mode. */
    public static Optional<String> risk(String text) {
        var mode = new FileMode();
        boolean read = isOctal(text) ? mode.readOctal(text) : mode.readSymbols(text);
        if (!read) {
            return Optional.empty();
        } else if (mode.setsId) {
            return Optional.of("lets a program run with the rights of its owner or group; leave the set-id bits out");
        }
        // In a sticky folder such as /tmp nobody can touch what others wrote.
        return mode.othersWrite && !mode.sticky
                ? Optional.of("lets everyone write; give write access to the owner or a group")
                : Optional.empty();
    }

    private static boolean isOctal(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '7');
    }

    private boolean readOctal(String text) {
        int bits = Integer.parseInt(text, 8);
        setsId = (bits & SET_ID) != 0;
        sticky = (bits & STICKY) != 0;
        othersWrite = (bits & OTHERS_WRITE) != 0;
        return true;
    }

    private boolean readSymbols(String text) {
        for (String clause : text.split(",", -1)) {
            int at = 0;
            while (at < clause.length() && "ugoa".indexOf(clause.charAt(at)) >= 0) {
                at++;
            }
            if (at == clause.length() || !readActions(clause.substring(0, at), clause.substring(at))) {
                return false;
            }
        }
        return true;
    }

    /** Reads what follows the classes of users, such as {@code +w} or {@code =rw-x}. */
    private boolean readActions(String who, String actions) {
        char operator = actions.charAt(0);
        if ("+-=".indexOf(operator) < 0) {
            return false;
        }
        if (operator == '=' && includesOthers(who)) {
            othersWrite = false;
        }
        for (char c : actions.substring(1).toCharArray()) {
            if ("+-=".indexOf(c) >= 0) {
                operator = c;
            } else if (!change(who, c, operator != '-')) {
                return false;
            }
        }
        return true;
    }

    private boolean change(String who, char permission, boolean given) {
        switch (permission) {
            case 'w' -> othersWrite = includesOthers(who) ? given : othersWrite;
            case 's' -> setsId = who.equals("o") ? setsId : given;
            case 't' -> sticky = given;
            default -> {
                return "rxXugo".indexOf(permission) >= 0;
            }
        }
        return true;
    }

    /** Without a class the mask of the process applies, which keeps others from writing. */
    private static boolean includesOthers(String who) {
        return who.contains("o") || who.contains("a");
    }
}
