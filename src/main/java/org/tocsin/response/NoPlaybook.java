package org.tocsin.response;

/** Not even the playbook for any incident is deployed; a process owner has to deploy it. */
public class NoPlaybook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoPlaybook(String id) {
        super("No playbook is deployed under the id " + id + ", and every response needs one");
    }
}
