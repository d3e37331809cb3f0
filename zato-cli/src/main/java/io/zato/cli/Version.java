package io.zato.cli;

import io.zato.cli.run.Release;
import picocli.CommandLine.IVersionProvider;

/** The version this was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"zato " + Release.version()};
    }
}
