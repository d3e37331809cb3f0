package io.zato.runtime;

import io.zato.api.http.Route;
import io.zato.api.live.HttpEndpoint;
import io.zato.object.Key;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nanoseconds of one look-up, with few and with many channels; medians of interleaved rounds. */
public final class RouterBench {

    private static final int LOOKUPS = 400_000;
    private static final int ROUNDS = 15;
    private static int found;

    public static void main(String[] arguments) {
        Router few = router(10);
        Router many = router(10_000);
        String[] fewPaths = paths(10);
        String[] manyPaths = paths(10_000);
        double[] fewNanos = new double[ROUNDS];
        double[] manyNanos = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            double a = nanos(few, fewPaths);
            double b = nanos(many, manyPaths);
            if (round >= 0) {
                fewNanos[round] = a;
                manyNanos[round] = b;
            }
        }
        double a = median(fewNanos);
        double b = median(manyNanos);
        System.out.printf("routes: 10 channels %.0f ns, 10,000 channels %.0f ns a look-up, ratio %.2f (%d found)%n", a, b, b / a, found);
    }

    /** The same ten thousand strings for both would be unfair: what is compared is look-ups of paths that are warm in the cache. */
    private static String[] paths(int channels) {
        String[] paths = new String[10];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/api/v1/resource" + i * (channels / 10) + "/42/items/7";
        }
        return paths;
    }

    private static double nanos(Router router, String[] paths) {
        long started = System.nanoTime();
        for (int i = 0; i < LOOKUPS; i++) {
            if (router.match("GET", paths[i % paths.length]) != null) {
                found++;
            }
        }
        return (System.nanoTime() - started) / (double) LOOKUPS;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static Router router(int channels) {
        List<Router.Entry> entries = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            entries.add(entry("channel " + i, new Route("GET", "/api/v1/resource" + i + "/{id}/items/{item}")));
        }
        return Router.of(entries);
    }

    /** By reflection: what an entry holds besides key and endpoint is nothing a look-up touches. */
    private static Router.Entry entry(String name, Route route) {
        HttpEndpoint endpoint = (HttpEndpoint) Proxy.newProxyInstance(
                RouterBench.class.getClassLoader(), new Class<?>[] {HttpEndpoint.class}, (self, method, arguments) ->
                        method.getName().equals("route") ? route : null);
        try {
            Constructor<?> constructor = Router.Entry.class.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] values = new Object[constructor.getParameterCount()];
            values[0] = new Key("channel_rest", name);
            values[1] = endpoint;
            return (Router.Entry) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
