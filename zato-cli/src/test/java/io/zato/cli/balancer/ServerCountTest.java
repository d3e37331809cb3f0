package io.zato.cli.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What HAProxy's sockets answer, as numbers and callers. */
class ServerCountTest {
    private static final String HEAD = "# pxname,svname,scur,stot,status,check_status,check_code,check_duration,\n";

    @Test
    void aLineIsAServerInABackend() {
        assertEquals(
                List.of(
                        new ServerCount("channels", "one", "UP", 2, 40, "L7OK/200 in 3ms"),
                        new ServerCount("channels", "two", "MAINT", 0, 0, "")),
                ServerCount.parse(HEAD + "channels,one,2,40,UP,L7OK,200,3,\nchannels,two,0,,MAINT,,,,\n\n"));
        assertEquals(List.of(), ServerCount.parse("\n"));
    }

    @Test
    void whatAnEarlierWorkerStillDoesCounts() {
        ServerCount now = new ServerCount("channels", "one", "UP", 2, 40, "");
        ServerCount before = new ServerCount("channels", "one", "UP", 3, 900, "");
        ServerCount elsewhere = new ServerCount("api", "one", "UP", 5, 5, "");
        assertEquals(5, now.plus(List.of(before, elsewhere)).sessions());
        assertEquals(40, now.plus(List.of(before)).requests());
    }

    @Test
    void aSessionTellsWhoseItIs() {
        String sessions = "0x55eeb33889c0: proto=tcpv4 src=127.0.0.1:4711 fe=public be=channels srv=one ts=00 epoch=0"
                + " age=1m3s calls=2 rate=1 cpu=0 lat=0 rq[f=c0c020h]\n"
                + "0x55eeb33889c1: proto=unix_stream src=unix:1 fe=GLOBAL be=<NONE> srv=<none> ts=00 epoch=0 age=0s calls=2\n";
        assertEquals(
                new Busy("channels", "one", "127.0.0.1:4711", "1m3s"),
                Busy.parse(sessions).get(0));
    }
}
