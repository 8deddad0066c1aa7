package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningPortsTest {
    private static List<Integer> ports(String table) {
        return List.copyOf(ListeningPorts.of(table.lines().toList()));
    }

    @Test
    void seesWhatListensForOthers() {
        assertThat(ports("""
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 1
                   1: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 2
                   2: 020011AC:1F90 030011AC:C350 01 00000000:00000000 00:00000000 00000000   999        0 3
                   3: 020011AC:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 4
                """)).containsExactly(5432, 8081);
    }

    @Test
    void knowsTheLoopbackAddressesOfIpv6() {
        assertThat(ports("""
                  sl  local_address                         remote_address                        st
                   0: 00000000000000000000000000000000:1538 00000000000000000000000000000000:0000 0A
                   1: 00000000000000000000000001000000:1539 00000000000000000000000000000000:0000 0A
                   2: 0000000000000000FFFF00000100007F:153A 00000000000000000000000000000000:0000 0A
                   3: 0000000000000000FFFF0000020011AC:153B 00000000000000000000000000000000:0000 0A
                """)).containsExactly(5432, 5435);
    }

    @Test
    void standsWhatIsNoTable() {
        assertThat(ports("cat: can't open '/proc/net/tcp6': No such file or directory\n\n:\n"))
                .isEmpty();
    }
}
