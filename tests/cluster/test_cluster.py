#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays futures in shares on a real Slurm or under a real OpenMPI, both on this machine alone.

usage: test_cluster.py slurm|openmpi SULH_CLI SCRIPTS SCENARIO

All shares together are the bytes of one run; one that is lost is named and played again alone.
"""

import filecmp
import glob
import os
import pwd
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
SHARES = 5
OPTIONS = ["--runs", "603", "--seed", "8"]
LOST = 2
PATIENCE = 300  # seconds until a state that must come counts as missing

CONFIGURATION = """
ClusterName=sulh
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
SlurmctldPort={controller}
SlurmdPort={node}
AuthType={auth}
CredType={cred}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def find(program):
    return shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(what, is_so, processes=()):
    until = time.monotonic() + PATIENCE
    while not is_so():
        for process in processes:
            assert process.poll() is None, f"{process.args[0]} ended while {what} was awaited"
        assert time.monotonic() < until, f"{what} did not come about in {PATIENCE} s"
        time.sleep(0.2)


def ask(*words):
    return subprocess.run(words, capture_output=True, text=True)


class Slurm:
    """A cluster of one machine."""

    def __init__(self, folder):
        for program in ("slurmctld", "slurmd", "sbatch", "squeue", "sinfo"):
            if not find(program):
                skip(f"no {program} (Debian: slurm-wlm)")
        self.folder = folder
        self.processes = []

    def __enter__(self):
        self.configure()
        for name in ("slurmctld", "slurmd"):
            with open(f"{self.folder}/{name}.out", "w") as output:
                self.processes.append(subprocess.Popen([find(name), "-D"], stdout=output,
                                                       stderr=subprocess.STDOUT))
        wait_for("an idle node", lambda: ask("sinfo", "-h", "-o", "%T").stdout.strip() == "idle",
                 self.processes)
        return self

    def configure(self):
        plugins = glob.glob("/usr/lib/*/slurm*/auth_none.so")
        auth, cred = ("auth/none", "cred/none") if plugins else ("auth/slurm", "auth/slurm")
        host = socket.gethostname().split(".")[0]
        for name in ("state", "spool"):
            os.mkdir(f"{self.folder}/{name}")
        key = os.open(f"{self.folder}/slurm.key", os.O_WRONLY | os.O_CREAT, 0o600)
        os.write(key, secrets.token_bytes(1024))
        os.close(key)
        with open(f"{self.folder}/slurm.conf", "w") as configuration:
            configuration.write(CONFIGURATION.format(
                host=host, user=pwd.getpwuid(os.getuid()).pw_name, folder=self.folder,
                controller=free_port(), node=free_port(), auth=auth, cred=cred,
                cpus=os.cpu_count()))
        if glob.glob("/usr/lib/*/slurm*/auth_slurm.so"):  # 24.05 and later
            with open(f"{self.folder}/cgroup.conf", "w") as groups:
                groups.write("CgroupPlugin=disabled\n")
        os.environ["SLURM_CONF"] = f"{self.folder}/slurm.conf"

    def __exit__(self, *error):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            process.wait()
        if error[0]:
            for name in ("slurmctld", "slurmd"):
                print(open(f"{self.folder}/{name}.out").read()[-3000:])

    def play(self, scripts, scenario, only=None):
        array = str(only) if only else f"1-{SHARES}"
        job = subprocess.run(
            ["sbatch", "--parsable", "--chdir", self.folder, f"--array={array}",
             f"{scripts}/stress.sbatch", str(SHARES), f"{self.folder}/results", scenario, *OPTIONS],
            check=True, capture_output=True, text=True).stdout.strip()
        wait_for("the end of the array",
                 lambda: not ask("squeue", "-h", "-j", job).stdout.strip(), self.processes)


class OpenMpi:
    def __init__(self, folder):
        self.mpirun = find("mpirun.openmpi")
        if not self.mpirun:
            skip("no mpirun of OpenMPI (Debian: openmpi-bin)")
        self.folder = folder

    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def play(self, scripts, scenario, only=None):
        local = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
                 "OMPI_MCA_plm_rsh_agent": "false", "TMPDIR": self.folder}
        subprocess.run([self.mpirun, "--oversubscribe", "-n", "2", f"{scripts}/stress-mpi",
                        str(SHARES), f"{self.folder}/results", scenario, *OPTIONS],
                       check=True, env={**os.environ, **local}, timeout=PATIENCE)


def merge(program, folder):
    results = sorted(glob.glob(f"{folder}/results/share-*"))
    return ask(program, "stress", "--merge", *results, "--output", f"{folder}/merged")


def main():
    kind, program, scripts, scenario = sys.argv[1:]
    program = os.path.abspath(program)
    os.environ["SULH_CLI"] = program
    os.environ["LC_ALL"] = "C.UTF-8"
    with tempfile.TemporaryDirectory(prefix="sulh-") as folder:
        whole = f"{folder}/whole"
        with (Slurm if kind == "slurm" else OpenMpi)(folder) as cluster:
            subprocess.run([program, "stress", *OPTIONS, "--output", whole, scenario], check=True)
            cluster.play(scripts, scenario)
            os.remove(f"{folder}/results/share-{LOST}")
            found = merge(program, folder)
            assert found.returncode == 3, found
            assert f"{LOST}/{SHARES}" in found.stderr, found.stderr
            cluster.play(scripts, scenario, LOST)
            found = merge(program, folder)
            assert found.returncode == 0, found
            assert filecmp.cmp(whole, f"{folder}/merged", shallow=False), "other bytes than one run"


if __name__ == "__main__":
    main()
