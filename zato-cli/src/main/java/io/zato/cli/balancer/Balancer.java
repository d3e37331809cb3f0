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
 * What administrators decide is kept and outlives HAProxy, this process and the servers.
 */
public final class Balancer implements Part {

    private static final Logger LOG = Logger.getLogger(Balancer.class.getName());

    private final Place place;
    private final Members source;
    private final ConfigurationFile file;
    private final Workers workers;
    private final Orders orders;
    private final Haproxy haproxy;
    private final Watch watch = new Watch(this);
    private final Silence silence = new Silence();
    private volatile List<Member> members = List.of();
    private volatile Wanted wanted;
    private String fingerprint = "";

    /** Looks after the servers {@code source} names. */
    public Balancer(Place place, Frontends frontends, Members source) {
        HaproxyProgram program = HaproxyProgram.find();
        Path sockets = SocketFolder.of(place);
        this.place = place;
        this.source = new LastKnown(source);
        this.workers = new Workers(sockets.resolve("haproxy-master.sock"), sockets.resolve("haproxy-admin.sock"));
        this.orders = new Orders(workers);
        this.file = new ConfigurationFile(place, program, Templates.ofProcess(), frontends, workers.adminSocket());
        this.haproxy = new Haproxy(program, place, file.path(), workers);
    }

    @Override
    public synchronized void start() {
        wanted = Wanted.read(place);
        Announced.of(wanted).write(place);
        members = source.list();
        use(file.usable(members, wanted));
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

    /** Gives the server requests again. */
    public void activate(String server) {
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

    /** Whether it is wanted to be given requests. */
    public boolean isActive(String server) {
        return wanted.of(server).duty() == Duty.ACTIVE;
    }

    /** Its share of the requests compared to the others', 1 to 256; a drained server stays drained. */
    public void weigh(String server, int weight) {
        change(server, part -> new Wanted.Part(part.duty(), weight));
    }

    /** Drops what was decided about a server that has left for good. */
    synchronized void forget(String server) {
        wanted = wanted.without(server).save(place);
    }

    /** Uses another template, or the standard one; a Refusal 422 when HAProxy does not take the outcome. */
    synchronized void template(Optional<String> template) {
        Wanted changed = wanted.with(template);
        String text = file.checked(members, changed);
        wanted = changed.save(place);
        use(text);
        reloaded();
    }

    /** Makes the configuration anew and has HAProxy read it; nothing is lost. */
    synchronized void reload() {
        members = source.list();
        use(file.checked(members, wanted));
        reloaded();
    }

    String configuration() {
        return file.text();
    }

    String template() {
        return wanted.template().orElseGet(file::standardTemplate);
    }

    BalancerView view() {
        return BalancerView.of(members, wanted, workers, haproxy.running().map(ProcessHandle::pid));
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
        if (changed) {
            String text = file.usable(now, wanted);
            members = now;
            use(text);
        }
        if (haproxy.running().isEmpty()) {
            LOG.warning("HAProxy has ended and is started again");
            haproxy.start();
            align();
        } else if (changed) {
            LOG.info("HAProxy reads its configuration again, for " + members);
            reloaded();
        } else {
            silence.among(workers.counts(), System.nanoTime()).forEach(orders::hangUp);
        }
    }

    private synchronized void change(String server, UnaryOperator<Wanted.Part> change) {
        Member member = Member.named(server, members);
        Wanted changed = wanted.with(server, change.apply(wanted.of(server)));
        wanted = changed.save(place);
        use(file.usable(members, changed));
        LOG.info(server + " is wanted to be " + changed.of(server));
        orders.align(member, changed);
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
        members.forEach(member -> orders.align(member, wanted));
    }
}
