package nl.weerthuis.faults.region;

import java.io.File;
import java.net.URISyntaxException;
import java.util.List;
import org.jboss.byteman.agent.Main;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/** The Byteman agent inside one service: takes rules while the service runs. */
public final class Agent {
    private static final String HOST = "127.0.0.1";

    private final Submit submit;

    Agent(int port) {
        this.submit = new Submit(HOST, port);
    }

    static String option(int port) {
        var jar = jar();
        return "-javaagent:%s=listener:true,boot:%s,address:%s,port:%d".formatted(jar, jar, HOST, port);
    }

    static String jar() {
        try {
            return new File(Main.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param rules of Byteman, with a name that stays the same for the same rules */
    public void put(String name, String rules) {
        var answer = ask(() -> submit.addScripts(List.of(new ScriptText(name, rules))));
        if (answer.contains("ERROR") || answer.contains("exception")) {
            throw new IllegalStateException("The agent refuses %s:%n%s%n%s".formatted(name, rules, answer));
        }
    }

    /** Takes them away again. */
    public void remove(String name, String rules) {
        ask(() -> submit.deleteScripts(List.of(new ScriptText(name, rules))));
    }

    /** What the agent says about its rules: also whether they could be compiled when their class was there. */
    public String rules() {
        return ask(submit::listAllRules);
    }

    private static String ask(Request request) {
        try {
            return request.answer();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception away) {
            // Byteman's client declares no narrower type; what is no answer of the agent rose before.
            throw new AgentAway(away);
        }
    }

    private interface Request {
        String answer() throws Exception;
    }

    /** The process is not there, or not ready for rules. */
    public static final class AgentAway extends RuntimeException {
        AgentAway(Exception cause) {
            super(cause);
        }
    }
}
