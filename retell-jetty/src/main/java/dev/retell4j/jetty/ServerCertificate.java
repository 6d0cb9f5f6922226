package dev.retell4j.jetty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key and certificate with which a {@link RetellServer} speaks TLS. Read once; immutable. */
public final class ServerCertificate {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    private final SSLContext context;

    private ServerCertificate(SSLContext context) {
        this.context = context;
    }

    /**
     * Takes what was set up elsewhere.
     *
     * @param context a context with a key
     * @return the certificate
     */
    public static ServerCertificate of(SSLContext context) {
        return new ServerCertificate(Objects.requireNonNull(context, "context"));
    }

    /**
     * Reads PEM files, such as {@code fullchain.pem} and {@code privkey.pem}.
     *
     * @param chain the server's certificate, followed by those between it and the root
     * @param key its private key (RSA, EC or EdDSA) in PKCS#8, not encrypted: {@code -----BEGIN PRIVATE KEY-----}
     * @return the certificate
     * @throws UncheckedIOException when a file cannot be read
     * @throws IllegalArgumentException when a file holds something else, or the two do not belong together
     */
    public static ServerCertificate pem(Path chain, Path key) {
        Certificate[] certificates = certificates(chain);
        PrivateKey privateKey = privateKey(key);
        if (!belongTogether(privateKey, certificates[0].getPublicKey())) {
            throw new IllegalArgumentException("The key in " + key + " is not that of the certificate in " + chain);
        }
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", privateKey, new char[0], certificates);
            return of(store, new char[0]);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("Not usable for TLS: " + chain + " with " + key, e);
        }
    }

    /**
     * Reads a PKCS#12 file, such as {@code keystore.p12}.
     *
     * @param file the file, with one key
     * @param password opens the file and the key
     * @return the certificate
     * @throws UncheckedIOException when the file cannot be read
     * @throws IllegalArgumentException when it is no such file, the password is wrong or there is no key in it
     */
    public static ServerCertificate pkcs12(Path file, String password) {
        byte[] bytes = read(file);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password.toCharArray());
            boolean hasKey = false;
            for (String alias : Collections.list(store.aliases())) {
                hasKey |= store.isKeyEntry(alias);
            }
            if (!hasKey) {
                throw new IllegalArgumentException("There is no private key in " + file);
            }
            return of(store, password.toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            boolean isPassword =
                    e instanceof UnrecoverableKeyException || e.getCause() instanceof UnrecoverableKeyException;
            throw new IllegalArgumentException(
                    isPassword ? "The password does not open " + file : "Not a PKCS#12 file: " + file, e);
        }
    }

    SSLContext context() {
        return context;
    }

    private static ServerCertificate of(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new ServerCertificate(context);
    }

    private static Certificate[] certificates(Path chain) {
        byte[] bytes = read(chain);
        try {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
            if (!read.isEmpty()) {
                return read.toArray(Certificate[]::new);
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("Not certificates in PEM: " + chain, e);
        }
        throw new IllegalArgumentException("There is no certificate in " + chain);
    }

    private static PrivateKey privateKey(Path key) {
        Matcher pem = PEM.matcher(new String(read(key), StandardCharsets.US_ASCII));
        String found = "";
        while (pem.find()) {
            found = pem.group(1);
            if (found.equals("PRIVATE KEY")) {
                return privateKey(key, Base64.getMimeDecoder().decode(pem.group(2)));
            }
        }
        throw new IllegalArgumentException("There is no \"BEGIN PRIVATE KEY\" in " + key
                + (found.endsWith("PRIVATE KEY")
                        ? " but a \"" + found + "\": convert it with openssl pkcs8 -topk8 -nocrypt"
                        : ""));
    }

    private static PrivateKey privateKey(Path key, byte[] pkcs8) {
        for (String algorithm : new String[] {"RSA", "EC", "EdDSA"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException ignored) {
                // Another kind of key, perhaps.
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This JVM knows no " + algorithm, e);
            }
        }
        throw new IllegalArgumentException("The key in " + key + " is neither RSA nor EC nor EdDSA in PKCS#8");
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
        byte[] anything = {1, 2, 3};
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(anything);
            byte[] signature = signer.sign();
            signer.initVerify(certified);
            signer.update(anything);
            return signer.verify(signature);
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM knows no " + algorithm, e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("There is no file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns nothing of the key. */
    @Override
    public String toString() {
        return "ServerCertificate";
    }
}
