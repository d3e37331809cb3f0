package io.zato.cli.balancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zato.cli.control.Place;
import io.zato.cli.control.Refusal;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real HAProxy before two servers of the test's own, one of which ends, freezes or is drained. */
class BalancerTest {

    @TempDir
    private Path home;

    private final Backend one = new Backend("one");
    private final Backend two = new Backend("two");
    private Optional<Front> front = Optional.empty();

    @AfterEach
    void end() throws IOException {
        System.clearProperty("zato.lb.sticky");
        front.ifPresent(Front::close);
        one.close();
        two.close();
    }

    @Test
    void aPostIsNeverRepeatedAgainstAServerThatEndsInTheMiddle() throws IOException {
        for (Backend each : List.of(one, two)) {
            each.does(call -> {
                throw new IOException("as if the process had ended");
            });
        }
        HttpResponse<String> answer = front().call("POST", "/order");
        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().contains("what it did until then stays done"), answer::body);
        assertEquals(1, one.asked("/order") + two.asked("/order"));
    }

    @Test
    void aGetIsRepeatedElsewhere() throws IOException {
        one.does(call -> {
            throw new IOException("as if the process had ended");
        });
        for (int call = 0; call < 4; call++) {
            HttpResponse<String> answer = front().call("GET", "/stock");
            assertEquals("two", answer.body());
        }
        assertTrue(one.asked("/stock") > 0, "one was never asked");
        assertEquals(4, two.asked("/stock"));
    }

    @Test
    void aServerThatFreezesKeepsNobodyWaiting() throws Exception {
        Front front = front();
        one.freeze();
        List<CompletableFuture<HttpResponse<String>>> gets = IntStream.range(0, 4)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> front.call("GET", "/stock")))
                .toList();
        for (CompletableFuture<HttpResponse<String>> get : gets) {
            assertEquals("two", get.get().body());
        }
        assertEquals("down", front.state("one"));
        one.thaw();
        Awaitility.await().until(() -> front.state("one").equals("up"));
    }

    @Test
    void drainedStaysDrainedOverAStopAndAStart() throws IOException {
        Front front = front();
        front.balancer().drain("one");
        front.balancer().weigh("two", 7);
        front.close();
        front.start();
        assertEquals("drained", front.state("one"));
        assertEquals(Set.of("two"), whoAnswer(""));
        front.balancer().activate("one");
        front.balancer().weigh("two", 100);
        assertEquals(Set.of("one", "two"), whoAnswer(""));
    }

    @Test
    void aServerThatWasDrainedOnAnotherHostFinishesWhatItHasAndGetsNothingNew() throws Exception {
        Front front = front();
        CountDownLatch served = new CountDownLatch(1);
        for (Backend each : List.of(one, two)) {
            each.does(call -> {
                served.await();
                call.answer("finished");
            });
        }
        List<CompletableFuture<HttpResponse<String>>> posts = IntStream.range(0, 2)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> front.call("POST", "/order")))
                .toList();
        Awaitility.await().until(() -> one.asked("/order") == 1);
        one.isDrained(true);
        Awaitility.await().until(() -> front.state("one").equals("drained"));
        served.countDown();
        for (CompletableFuture<HttpResponse<String>> post : posts) {
            assertEquals("finished", post.get().body());
        }
        two.does(call -> call.answer("two"));
        assertEquals(Set.of("two"), whoAnswer(""));
        one.isDrained(false);
        Awaitility.await().until(() -> front.state("one").equals("up"));
    }

    @Test
    void whatWasDecidedAboutAServerThatHasLeftIsDropped() throws IOException {
        front().balancer().drain("one");
        front().balancer().weigh("two", 7);
        front().balancer().forget("one");
        Wanted wanted = Wanted.read(new Place(home));
        assertEquals(Set.of("two"), wanted.servers().keySet());
    }

    @Test
    void otherHostsAreToldWhoIsDrained() throws IOException {
        Path announced = home.resolve("supervisor/drained");
        front().balancer().drain("one");
        assertEquals("one", Files.readString(announced).strip());
        front().balancer().activate("one");
        assertEquals("", Files.readString(announced).strip());
        front().balancer().withdraw();
        assertEquals(List.of("one", "two"), Files.readAllLines(announced));
    }

    /** Each host's balancer would know of half the drain else. */
    @Test
    void whatIsSaidOfAServerOfAnotherHostIsSaidThere() throws IOException {
        Files.writeString(home.resolve("token"), "secret");
        Member there = new Member("one", "127.0.0.1", one.member().port(), Member.Whose.OTHER_HOSTS);
        one.does(call -> call.answer("{\"state\": \"" + call.headers().get("Authorization") + "\"}"));
        Owner owner = Owner.of(there, new Place(home)).orElseThrow();
        assertEquals("Bearer secret", owner.ask("POST", "/drain").path("state").asText());
        assertEquals(1, one.asked("/zato/api/lb/servers/one/drain"));
        one.close();
        assertTrue(assertThrows(Refusal.class, () -> owner.ask("GET", ""))
                .getMessage()
                .contains("looked after by the host 127.0.0.1"));
        assertTrue(Owner.of(two.member(), new Place(home)).isEmpty());
    }

    @Test
    void whatHangsIsForgottenOverAStopAndAStart() throws IOException {
        Front front = front();
        front.balancer().hangs("one", true);
        Awaitility.await().until(() -> whoAnswer("").equals(Set.of("two")));
        assertEquals("drained", front.state("one"));
        front.close();
        front.start();
        assertEquals("up", front.state("one"));
        assertEquals(Set.of("one", "two"), whoAnswer(""));
    }

    @Test
    void whatAdministratorsDecideWhileAServerHangsCountsAfterIt() throws IOException {
        Front front = front();
        front.balancer().hangs("one", true);
        front.balancer().maintain("one");
        front.balancer().hangs("one", false);
        assertEquals("maintenance", front.state("one"));
        front.balancer().hangs("one", true);
        front.balancer().activate("one");
        Awaitility.await().until(() -> whoAnswer("").equals(Set.of("one", "two")));
    }

    @Test
    void nobodyIsStickyUnlessAsked() throws IOException {
        assertTrue(
                front().call("GET", "/cart").headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aStickyCallerStaysUntilHisServerIsDrained() throws IOException {
        System.setProperty("zato.lb.sticky", "/cart,/shop");
        HttpResponse<String> first = front().call("GET", "/cart/items");
        String cookie = cookie(first);
        assertEquals(Set.of(first.body()), whoAnswer(cookie));
        assertTrue(
                front().call("GET", "/stock").headers().firstValue("Set-Cookie").isEmpty());
        front().balancer().drain(first.body());
        HttpResponse<String> next = front().call("GET", "/cart/items", "Cookie", "theme=dark; " + cookie + "; x=y");
        assertTrue(!next.body().equals(first.body()), next::body);
        assertEquals(Set.of(next.body()), whoAnswer(cookie(next)));
    }

    @Test
    void aDrainedServerSendsNobodyAwayFromOneWhoseNameBeginsWithItsOwn() throws IOException {
        System.setProperty("zato.lb.sticky", "/cart");
        try (Backend longer = new Backend("one-1")) {
            front = Optional.of(Front.start(home, Optional.empty(), one, longer, two));
            front().balancer().drain("one");
            assertEquals(Set.of("one-1"), whoAnswer("ZATO_CHANNELS=one-1"));
            assertEquals(Set.of("one-1"), whoAnswer("ZATO_CHANNELS=one-1; x=y"));
            assertEquals(Set.of("one-1", "two"), whoAnswer("ZATO_CHANNELS=one; x=y"));
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertEquals("ZATO_CHANNELS=" + answer.body() + "; path=/; HttpOnly", cookie);
        return cookie.split(";")[0];
    }

    private Set<String> whoAnswer(String cookie) throws IOException {
        Set<String> who = new TreeSet<>();
        for (int call = 0; call < 6; call++) {
            who.add(front().call("GET", "/cart", "Cookie", "a=b; " + cookie).body());
        }
        return who;
    }

    private Front front() throws IOException {
        if (front.isEmpty()) {
            front = Optional.of(Front.start(home, Optional.empty(), one, two));
        }
        return front.get();
    }
}
