package org.supportflow.mail.threading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Our signature under a text, in letters that addresses and links may hold in either case. */
final class Signature {

    /** 80 bits: nobody guesses that over mail or HTTP, and the address stays short enough for every program. */
    static final int LENGTH = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private Signature() {}

    static String of(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return letters(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a time that tells nothing of where they differ. */
    static boolean areEqual(String ours, String given) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(byte[] digest) {
        var text = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            var bit = i * 5;
            var pair = (digest[bit / 8] & 0xFF) << 8 | digest[bit / 8 + 1] & 0xFF;
            text.append(LETTERS.charAt(pair >> 11 - bit % 8 & 0x1F));
        }
        return text.toString();
    }
}
