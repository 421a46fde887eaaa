#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes sealed files for tests/workbench/seal-vectors by another path than Sulh's own.

Usage: make-seal-vectors.py FOLDER

The key comes from libsodium's Argon2id; everything else is put together here by hand from the
documents of the format: keys for each use and sums by Python's own BLAKE2b, chunks by HChaCha20,
ChaCha20 and Poly1305 one at a time, without libsodium's secretstream. Files that were sealed once
must open for ever: the vectors in the tree are never made anew.
"""

import ctypes
import hashlib
import struct
import sys
from pathlib import Path

sodium = ctypes.CDLL('libsodium.so.23')
sodium.sodium_init()

MAGIC = b'\x89SULH\r\n\x1a'
CHUNK = 65536
MESSAGE, FINAL = 0, 3

# A vector is a text: the password in hexadecimal, the SHA-256 of what is sealed, the sealed file in
# hexadecimal. name, password, passes, memory in bytes, what is sealed
VECTORS = [
    ('empty', b'short', 1, 8192, b''),
    ('one-step', 'پیمانِ صلح'.encode(), 2, 65536, b'x' * 4095),
    ('two-steps', b'correct horse battery staple', 1, 8192, b'y' * 4096),
    ('two-chunks', b'caf\xc3\xa9', 3, 16384, bytes(i * i % 253 for i in range(65536))),
    ('ordinary', b'as documents are sealed', 3, 256 << 20, b'<scenario version="1" id="x"/>\n'),
]


def call(function, size, *arguments):
    result = ctypes.create_string_buffer(size)
    assert getattr(sodium, function)(result, *arguments) == 0, function
    return result.raw


def u64(number):
    return ctypes.c_ulonglong(number)


def derive(password, salt, passes, memory):
    return call('crypto_pwhash', 32, u64(32), password, u64(len(password)), salt, u64(passes),
                ctypes.c_size_t(memory), 2)


def subkey(master, number):
    """crypto_kdf of libsodium is BLAKE2b with the number as salt and the context as person."""
    return hashlib.blake2b(
        key=master, salt=struct.pack('<QQ', number, 0), person=b'SulhSeal'.ljust(16, b'\0'),
        digest_size=32,
    ).digest()


def chacha20(key, nonce, data, block):
    result = ctypes.create_string_buffer(max(len(data), 1))
    sodium.crypto_stream_chacha20_ietf_xor_ic(
        result, data, u64(len(data)), nonce, ctypes.c_uint32(block), key)
    return result.raw[:len(data)]


class Stream:
    """secretstream_xchacha20poly1305 after libsodium's documentation."""

    def __init__(self, key, header):
        self.key = call('crypto_core_hchacha20', 32, header[:16], key, None)
        self.counter, self.inonce = 1, header[16:24]

    def push(self, message, associated, tag):
        nonce = struct.pack('<I', self.counter) + self.inonce
        mac_key = chacha20(self.key, nonce, bytes(64), 0)
        block = chacha20(self.key, nonce, bytes([tag]) + bytes(63), 1)
        text = chacha20(self.key, nonce, message, 2)
        # The padding below is the one that libsodium has kept since its first version.
        checked = associated + bytes(-len(associated) % 16) + block + text
        checked += bytes((0x10 - 64 + len(message)) & 0xF)
        checked += struct.pack('<QQ', len(associated), 64 + len(message))
        mac = call('crypto_onetimeauth_poly1305', 16, checked, u64(len(checked)), mac_key[:32])
        self.inonce = bytes(a ^ b for a, b in zip(self.inonce, mac))
        self.counter += 1
        return block[:1] + text + mac


def head_of(key, salt, passes, memory, header):
    head = MAGIC + struct.pack('<HHQQ', 1, 1, passes, memory) + salt
    head += hashlib.blake2b(head, key=subkey(key, 1), digest_size=32).digest() + header
    return head + hashlib.blake2b(head, digest_size=16).digest()


def seal(password, passes, memory, clear, salt, header):
    master = derive(password, salt, passes, memory)
    head = head_of(master, salt, passes, memory, header)
    padded = clear + b'\x80'
    padded += bytes(-len(padded) % 4096)
    stream, file, associated = Stream(subkey(master, 2), header), head, head
    for start in range(0, len(padded), CHUNK):
        tag = FINAL if start + CHUNK >= len(padded) else MESSAGE
        file += stream.push(padded[start:start + CHUNK], associated, tag)
        associated = b''
    return file


def record():
    """The head of a journal, then one record that stands at the place "session 1"."""
    password, salt, nonce = b'journal', bytes(range(16)), bytes(range(100, 124))
    key, clear, place = derive(password, salt, 1, 8192), b'an edit', b'session 1'
    padded = clear + b'\x80' + bytes(256 - len(clear) - 1)
    sealed = ctypes.create_string_buffer(len(padded) + 16)
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed, None, padded, u64(len(padded)), place, u64(len(place)), None, nonce,
        subkey(key, 3))
    return password, clear, head_of(key, salt, 1, 8192, bytes(24)) + nonce + sealed.raw


def write(path, password, clear, sealed):
    text = sealed.hex()
    lines = [text[start:start + 100] for start in range(0, len(text), 100)]
    path.write_text('\n'.join([password.hex(), hashlib.sha256(clear).hexdigest(), *lines, '']))


def main():
    folder = Path(sys.argv[1])
    for name, password, passes, memory, clear in VECTORS:
        salt = hashlib.sha256(b'salt ' + name.encode()).digest()[:16]
        header = hashlib.sha256(b'header ' + name.encode()).digest()[:24]
        sealed = seal(password, passes, memory, clear, salt, header)
        write(folder / f'{name}.txt', password, clear, sealed)
    write(folder / 'journal.record', *record())

main()
