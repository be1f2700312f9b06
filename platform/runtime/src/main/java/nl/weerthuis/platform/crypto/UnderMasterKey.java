package nl.weerthuis.platform.crypto;

/** What else is encrypted under the master key, so that an old one can be dropped. A bean. */
public interface UnderMasterKey {

    /**
     * Encrypts at most so many values anew that are not under this key yet; in the transaction under way.
     *
     * @return how many
     */
    int renew(long key, int most);
}
