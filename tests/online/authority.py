"""Certificates that tests make for servers on this computer."""

from __future__ import annotations

import ssl
import subprocess
from pathlib import Path


class Authority:
    """Makes certificates with openssl in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "root.pem"
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        self._call("req", "-x509", *key, "-keyout", "key.pem", "-out", "root.pem", "-subj", "/CN=Root")

    def certificate(self, name: str, days: int = 30) -> Path:
        made = self.folder / f"{name}{days}.pem"
        names = f"subjectAltName=DNS:{name}"
        self._call(
            "req", "-new", "-key", "key.pem", "-subj", f"/CN={name}", "-addext", names, "-out", "asked"
        )
        signing = ("-CA", "root.pem", "-CAkey", "key.pem", "-copy_extensions", "copy", "-days", str(days))
        self._call("x509", "-req", "-in", "asked", *signing, "-out", str(made))
        return made

    def context(self, certificate: Path) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, self.folder / "key.pem")
        return context

    def _call(self, *arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=self.folder, capture_output=True, check=True, timeout=60)
