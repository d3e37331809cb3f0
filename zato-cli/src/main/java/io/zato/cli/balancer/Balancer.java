package io.zato.cli.balancer;

import io.zato.cli.control.Part;
import io.zato.cli.control.Place;
import io.zato.cli.control.Refusal;
import io.zato.cli.control.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;

/**
 * HAProxy before the servers: configured for those there are, started again when it ends, reloaded when servers come and go.
 * What administrators decide is kept and outlives HAProxy, this process and the servers; which servers hang is not.
 */
public final class Balancer implements Part {

    private static final Logger LOG = Logger.getLogger(Balancer.class.getName());

    private final Place place;
    private final Members source;
    private final Decisions decisions;
    private final ConfigurationFile file;
    private final Workers workers;
    private final Orders orders;
    private final Haproxy haproxy;
    private final Watch watch = new Watch(this);
    private final Silence silence = new Silence();
    private volatile List<Member> members = List.of();
    private Wanted aligned = Wanted.NOTHING;
    private String fingerprint = "";

    /** Looks after the servers {@code source} names. */
    public Balancer(Place place, Frontends frontends, Members source) {
        HaproxyProgram program = HaproxyProgram.find();
        Path sockets = SocketFolder.of(place);
        this.place = place;
        this.source = new LastKnown(source);
        this.decisions = new Decisions(place);
        this.workers = new Workers(sockets.resolve("haproxy-master.sock"), sockets.resolve("haproxy-admin.sock"));
        this.orders = new Orders(workers);
        this.file = new ConfigurationFile(place, program, Templates.ofProcess(), frontends, workers.adminSocket());
        this.haproxy = new Haproxy(program, place, file.path(), workers);
    }

    @Override
    public synchronized void start() {
        decisions.announce();
        configure(source.list());
        if (haproxy.adopt()) {
            haproxy.reload();
        } else {
            haproxy.start();
        }
        align();
        watch.start();
        LOG.info("HAProxy runs before " + members);
    }

    @Override
    public List<Route> routes() {
        return new BalancerRoutes(this).all();
    }

    @Override
    public void close() {
        watch.close();
        haproxy.stop();
    }

    /** Gives the server nothing new; what it has, it finishes. Drained it stays until {@link #activate}. */
    public void drain(String server) {
        change(server, part -> new Wanted.Part(Duty.DRAINED, part.weight()));
    }

    /** As {@link #drain}, and nobody looks whether it answers. */
    public void maintain(String server) {
        change(server, part -> new Wanted.Part(Duty.MAINTENANCE, part.weight()));
    }

    /** Gives the server requests again, even where it hangs. */
    public void activate(String server) {
        decisions.hangs(server, false);
        change(server, part -> new Wanted.Part(Duty.ACTIVE, part.weight()));
    }

    /** Has the balancers of other hosts send this host's servers nothing new, until the next start. */
    void withdraw() {
        Announced.of(members).write(place);
    }

    /** Who decides about that server, when it is not this balancer. */
    Optional<Owner> elsewhere(String server) {
        return Owner.of(Member.named(server, members), place);
    }

    /** Within a second as {@link #drain}, as long as it hangs and no longer than this process lives. */
    public void hangs(String server, boolean now) {
        decisions.hangs(server, now);
    }

    /** Its share of the requests compared to the others', 1 to 256; a drained server stays drained. */
    public void weigh(String server, int weight) {
        change(server, part -> new Wanted.Part(part.duty(), weight));
    }

    /** Drops what was decided about a server that has left for good. */
    synchronized void forget(String server) {
        decisions.change(wanted -> wanted.without(server));
    }

    /** Uses another template, or the standard one; a Refusal 422 when HAProxy does not take the outcome. */
    synchronized void template(Optional<String> template) {
        String text = file.checked(members, decisions.inForce().with(template));
        decisions.change(wanted -> wanted.with(template));
        use(text);
        reloaded();
    }

    /** Makes the configuration anew and has HAProxy read it; nothing is lost. */
    synchronized void reload() {
        members = source.list();
        use(file.checked(members, decisions.inForce()));
        reloaded();
    }

    String configuration() {
        return file.text();
    }

    String template() {
        return decisions.inForce().template().orElseGet(file::standardTemplate);
    }

    BalancerView view() {
        return BalancerView.of(
                members, decisions.inForce(), workers, haproxy.running().map(ProcessHandle::pid));
    }

    /** Whom the server works for now. */
    List<Busy> busy(String server) {
        Member.named(server, members);
        if (haproxy.running().isEmpty()) {
            throw new Refusal(503, "HAProxy is not running; the supervisor's log says why, and it is tried again");
        }
        return workers.busy(server);
    }

    Optional<ProcessHandle> process() {
        return haproxy.running();
    }

    /** Mends what is not as it should be; called again and again. */
    synchronized void look() {
        List<Member> now = source.list();
        boolean changed = !now.equals(members) || !file.fingerprint(file.text()).equals(fingerprint);
        boolean decided = !decisions.inForce().equals(aligned);
        if (changed || decided) {
            configure(now);
        }
        if (haproxy.running().isEmpty()) {
            LOG.warning("HAProxy has ended and is started again");
            haproxy.start();
            align();
        } else if (changed) {
            LOG.info("HAProxy reads its configuration again, for " + members);
            reloaded();
        } else if (decided) {
            align();
        } else {
            silence.among(workers.counts(), System.nanoTime()).forEach(orders::hangUp);
        }
    }

    private synchronized void change(String server, UnaryOperator<Wanted.Part> change) {
        Member.named(server, members);
        decisions.change(wanted -> wanted.with(server, change.apply(wanted.of(server))));
        configure(members);
        LOG.info(server + " is wanted to be " + decisions.inForce().of(server));
        align();
    }

    private void configure(List<Member> now) {
        String text = file.usable(now, decisions.inForce());
        members = now;
        use(text);
    }

    private void use(String text) {
        file.write(text);
        fingerprint = file.fingerprint(text);
    }

    private void reloaded() {
        haproxy.reload();
        align();
    }

    private void align() {
        Wanted now = decisions.inForce();
        members.forEach(member -> orders.align(member, now));
        aligned = now;
    }
}
