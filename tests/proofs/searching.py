"""Finds a text in files and in the memory of a running program, in every form in which a program may keep it."""
import base64
import json
import os
import unicodedata
import urllib.parse


def base64_forms(text):
    """What of the text's Base64 does not depend on its neighbours, for each of the three places it may begin at."""
    for shift in range(3):
        encoded = base64.b64encode(b"\0" * shift + text)
        first = -(-8 * shift // 6)
        whole = (shift + len(text)) * 8 // 6
        yield encoded[first:whole]
        yield encoded[first:whole].translate(bytes.maketrans(b"+/", b"-_"))


def forms_of(text):
    """Every way the text is looked for: {bytes: name of the form}."""
    plain = text.encode()
    forms = {plain: "plain"}
    forms.setdefault(unicodedata.normalize("NFD", text).encode(), "decomposed")
    for case in (text.lower(), text.upper()):
        forms.setdefault(case.encode(), "other case")
    forms.setdefault(text.encode("utf-16-le"), "UTF-16")
    forms.setdefault(text.encode("utf-16-be"), "UTF-16, big-endian")
    forms.setdefault(json.dumps(text)[1:-1].encode(), "JSON")
    forms.setdefault("".join(f"\\u{ord(letter):04x}" for letter in text).encode(), "JSON, all escaped")
    forms.setdefault(urllib.parse.quote(text, safe="").encode(), "percent")
    forms.setdefault("".join(f"%{byte:02X}" for byte in plain).encode(), "percent, all escaped")
    forms.setdefault(plain.hex().encode(), "hexadecimal")
    for encoded in base64_forms(plain):
        forms.setdefault(encoded, "Base64")
    return forms


def needles_of(texts):
    """[(bytes, name, form)] of the texts, given as {name: text}."""
    return [(needle, name, form) for name, text in texts.items() for needle, form in forms_of(text).items()]


def search_folder(folder, texts):
    """{(file, name, form)}; names of files and folders are searched like what the files hold."""
    needles, found = needles_of(texts), set()
    for place, _, files in os.walk(folder):
        for file in files:
            path = os.path.join(place, file)
            data = os.fsencode(path)
            if os.path.isfile(path):
                with open(path, "rb") as stream:
                    data += stream.read()
            found |= {(os.path.relpath(path, folder), name, form) for needle, name, form in needles if needle in data}
    return found


def writable_memory(process):
    """(name, bytes) of each part of the process's memory that it may have written to."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *rest = line.split(maxsplit=5)
            first, last = (int(end, 16) for end in place.split("-"))
            if not rights.startswith("rw"):
                continue
            memory.seek(first)
            try:
                yield (rest[3].strip() if len(rest) > 3 else "anonymous"), memory.read(last - first)
            except OSError:  # device memory, mapped but not readable
                continue


WORKING_FORMS = ("plain", "decomposed", "JSON", "UTF-16", "hexadecimal")


def search_memory(process, texts, pixels=None):
    """{(name, form, part)}, in the forms in which a program at work holds texts. Longer ones are also looked for
    without their first letter: a string that was moved away leaves just that behind. `pixels`: {name: bytes}."""
    needles = [needle for needle in needles_of(texts) if needle[2] in WORKING_FORMS]
    needles += [(line, name, "pixels") for name, line in (pixels or {}).items()]
    needles += [(text[1:].encode(), name, "moved away") for name, text in texts.items() if len(text) > 8]
    return {(name, form, part) for part, data in writable_memory(process) for needle, name, form in needles
            if needle in data}
