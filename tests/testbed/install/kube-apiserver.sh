#!/usr/bin/env bash
# Builds kube-apiserver and kube-controller-manager v1.20.2 from Debian's kubernetes source package, whose dependencies
# are all vendored, with a Go compiler that is unpacked for the build only. Debian packages no kube-apiserver.
# Called by install.sh with TESTBED, WORK and a prepared private apt.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# shellcheck source-path=SCRIPTDIR source=lib.sh
. "$here/lib.sh"
trap '[ -z "${TICKER:-}" ] || kill "$TICKER" 2>/dev/null || true' EXIT

tools=$WORK/tools source=$WORK/gopath/src/k8s.io/kubernetes

fetch_source() {
  unpack_packages "$tools" bookworm golang-1.19-go golang-1.19-src golang-github-modern-go-reflect2-dev
  mkdir -p "$source" "$WORK/source"
  (cd "$WORK/source" && apt_private source --download-only kubernetes)
  tar -xf "$WORK"/source/kubernetes_1.20*.orig.tar.* -C "$source" --strip-components=1
  # The vendored reflect2 1.0.1 crashes on custom resources when built with Go 1.18 or later; Debian packages the mended one.
  rm -rf "$source/vendor/github.com/modern-go/reflect2"
  cp -r "$tools/usr/share/gocode/src/github.com/modern-go/reflect2" "$source/vendor/github.com/modern-go/"
}

packages_with_openapi() {
  grep -rl --include='*.go' '+k8s:openapi-gen=' pkg cmd plugin staging/src | grep -v -e _test.go -e zz_generated |
    xargs -n1 dirname | sort -u | sed -e 's#^staging/src/##' -e 's#^\(pkg\|cmd\|plugin\)/#k8s.io/kubernetes/\1/#' |
    grep -v -E 'sample-|code-generator|kube-openapi' | paste -sd,
}

# The source package leaves the OpenAPI definitions to its build, and the API server does not compile without them.
generate_openapi() {
  go build -o "$WORK/openapi-gen" ./vendor/k8s.io/kube-openapi/cmd/openapi-gen
  "$WORK/openapi-gen" -O zz_generated.openapi -h vendor/k8s.io/code-generator/hack/boilerplate.go.txt \
    -p k8s.io/kubernetes/pkg/generated/openapi -i "$(packages_with_openapi)" --output-base "$GOPATH/src" \
    -r "$WORK/openapi.report"
}

build() {
  export GOROOT=$tools/usr/lib/go-1.19 GOPATH=$WORK/gopath GOCACHE=$WORK/gocache GO111MODULE=off CGO_ENABLED=0 GOFLAGS=
  export PATH=$GOROOT/bin:$PATH
  cd "$source"
  generate_openapi
  local vendored=k8s.io/kubernetes/vendor/k8s.io
  mkdir -p "$WORK/built"
  go build -trimpath -o "$WORK/built/" -ldflags "-s -w \
    -X $vendored/component-base/version.gitVersion=v1.20.2 -X $vendored/component-base/version.gitMajor=1 \
    -X $vendored/component-base/version.gitMinor=20 -X $vendored/client-go/pkg/version.gitVersion=v1.20.2" \
    ./cmd/kube-apiserver ./cmd/kube-controller-manager
}

with_progress "fetching Kubernetes 1.20.2 and a Go compiler" fetch_source
with_progress "building kube-apiserver and kube-controller-manager (once, about 5 minutes on two cores)" build
# kube-apiserver last: it is what later runs look for.
mv "$WORK/built/kube-controller-manager" "$TESTBED/bin/"
mv "$WORK/built/kube-apiserver" "$TESTBED/bin/"
