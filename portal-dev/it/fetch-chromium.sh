#!/usr/bin/env bash
# Fetches a headless Chromium for Linux x86-64 with its libraries from the npm registry into a folder,
# for machines without a browser and without root.
#   fetch-chromium.sh FOLDER
set -euo pipefail
folder="$1"
version=153.0.0
mkdir -p "$folder"
cd "$folder"
npm pack --silent "@sparticuz/chromium@$version" >/dev/null
tar -xzf sparticuz-chromium-$version.tgz
node - <<'JS'
const { createReadStream, createWriteStream } = require("node:fs");
const { createBrotliDecompress } = require("node:zlib");
const { pipeline } = require("node:stream/promises");
(async () => {
  for (const [from, to] of [["chromium.br", "chromium"], ["al2023.tar.br", "al2023.tar"], ["swiftshader.tar.br", "swiftshader.tar"]]) {
    await pipeline(createReadStream("package/bin/" + from), createBrotliDecompress(), createWriteStream(to));
  }
})().catch((e) => { console.error(e); process.exit(1); });
JS
mkdir -p al2023
tar -xf al2023.tar -C al2023
tar -xf swiftshader.tar
chmod +x chromium
rm -rf package ./*.tgz ./*.tar
