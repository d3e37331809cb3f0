package io.zato.jca.recovery;

import io.zato.api.live.Recoverable;
import io.zato.api.live.XaSession;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * What recovery sees of one system: it asks every few minutes which branches were left in doubt, and ends them. Each
 * question has a session of its own, so none is kept open for it and a full pool cannot stop it.
 */
public record BranchesInDoubt(Recoverable system) implements XAResource {

    private static final Logger LOG = Logger.getLogger(BranchesInDoubt.class.getName());

    private interface Question<T> {
        T ask(XAResource branch) throws XAException;
    }

    private <T> T ask(Question<T> question) throws XAException {
        try (XaSession session = system.connect()) {
            return question.ask(session.branch());
        } catch (XAException refused) {
            throw refused;
        } catch (Exception | LinkageError failure) {
            LOG.log(Level.FINE, system.name() + " was not asked for branches in doubt", failure);
            XAException unreachable = new XAException(XAException.XAER_RMFAIL);
            unreachable.initCause(failure);
            throw unreachable;
        }
    }

    /** All of them at the start of a scan, none when it goes on. */
    @Override
    public Xid[] recover(int flags) throws XAException {
        if ((flags & TMSTARTRSCAN) == 0) {
            return new Xid[0];
        }
        return ask(branch -> branch.recover(TMSTARTRSCAN | TMENDRSCAN));
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        ask(branch -> {
            branch.commit(xid, onePhase);
            return xid;
        });
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        ask(branch -> {
            branch.rollback(xid);
            return xid;
        });
    }

    @Override
    public void forget(Xid xid) throws XAException {
        ask(branch -> {
            branch.forget(xid);
            return xid;
        });
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return equals(other);
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XAER_PROTO);
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}
