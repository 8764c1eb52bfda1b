# The front door: every command that a reader types. It is thin: CMake builds, small scripts do the
# rest. GNU make 3.81 suffices. A line that begins with two hashes is a line of `make help`.

NINJA := $(shell sh -c 'command -v ninja > /dev/null && echo -G Ninja')
CORES := $(shell getconf _NPROCESSORS_ONLN 2> /dev/null || echo 2)

# $(call built,FOLDER,OPTIONS,TARGETS) configures a build folder and builds targets in it. A folder
# keeps the generator that it was made with.
define built
@command -v cmake > /dev/null || { echo "cmake is missing; make setup installs it" >&2; exit 1; }
@mkdir -p $(1) && cmake -S . -B $(1) $(2) $(if $(wildcard $(1)/CMakeCache.txt),,$(NINJA)) \
  > $(1)/configure.log 2>&1 || { cat $(1)/configure.log >&2; exit 1; }
@cmake --build $(1) --parallel $(CORES) --target $(3)
endef

# $(call work_built,OPTIONS,TARGET) builds what students wrote, in build/work, apart from the rest.
define work_built
@mkdir -p build/work && cmake -S lessons/workshop/swap -B build/work -DLESSON= -DBEGUN= -DPASSED= $(1) \
  $(if $(wildcard build/work/CMakeCache.txt),,$(NINJA)) > build/work/configure.log 2>&1 || \
  { cat build/work/configure.log >&2; exit 1; }
$(if $(2),@cmake --build build/work --parallel $(CORES) --target $(2))
endef

# The lessons read these from the environment. `value` keeps a $ in a text as it was typed.
override TEXT := $(value TEXT)
override MODEL := $(value MODEL)
override PART := $(value PART)
override EXPORT := $(value EXPORT)
export TEXT MODEL REVEAL PART SEED AGAIN EXPORT

.PHONY: help setup setup-all minilm bert-base train scores build double test lessons lessons-accept \
  measured weave quiz notebooks progress hand-in bench bench-peers sanitize fuzz format format-check clean

##
## First
##   make setup            install what building and testing need (Debian, Ubuntu)
##   make minilm           fetch all-MiniLM-L6-v2, a small real BERT, into models/ (90 MB)
##   make bert-base        fetch bert-base-uncased into models/ (440 MB)
##   make lesson-00        run a lesson, by its number; MODEL=DIR TEXT="..." choose your own
##
help:
	@sed -n 's/^## \{0,1\}//p' Makefile

setup:
	@.ci/setup

minilm:
	@data/checkpoints/fetch all-MiniLM-L6-v2

bert-base:
	@data/checkpoints/fetch bert-base-uncased

lesson-%:
	@ls lessons/$*-*/lesson.cpp > /dev/null 2>&1 || \
	  { echo "there is no lesson $*; lessons/README.md lists them" >&2; exit 1; }
	$(call built,build,,lesson-$* $(if $(WITH),workshop))
	$(if $(WITH),$(call work_built,-DLESSON=$* "-DPASSED=$$(build/workshop files passed)",lesson-$*))
	@$(if $(WITH),build/work/lesson-$*,build/lessons/$*-*)

## Exercises
##   make start-05         begin the exercises of lesson 05: puts files to fill in into work/05/
##   make check-05         test what you wrote, task by task, with hints
##   make solution-05      our functions for those you passed (REVEAL=1: for all)
##   make progress         how all your exercises stand
##   make hand-in          pack work/ as work/hand-in.tar.gz
##   make lesson-10 WITH=work   run a lesson with your functions in place of ours
##
start-%:
	$(call built,build,,workshop)
	@build/workshop start $*

check-%:
	$(call built,build,,spec_parts)
	$(call work_built,"-DBEGUN=$$(build/workshop files begun)")
	@build/workshop grade $*

solution-%:
	$(call built,build,,workshop)
	@build/workshop solution $*

progress:
	$(call built,build,,workshop)
	@build/workshop progress

hand-in: progress
	@ls work/[0-9][0-9]/* > /dev/null 2>&1 || { echo "work/ is empty; make start-05 begins" >&2; exit 1; }
	@tar -czf work/hand-in.tar.gz work/[0-9][0-9] && echo "packed: work/hand-in.tar.gz"

## Quiz
##   make quiz             questions on the course and the two papers, each explained; Ctrl-D ends
##                         SEED=2: other numbers; PART=weights: one part; AGAIN=1: anew;
##                         EXPORT=FILE: a sheet to print, and its key
##
quiz:
	$(call built,build,,quiz)
	@build/quiz $${SEED:+--seed "$$SEED"} $${PART:+--part "$$PART"} $${AGAIN:+--again} \
	  $${EXPORT:+--export "$$EXPORT"}

## Build and test
##   make build            the program, build/glassbert
##   make double           the same in double precision, build/double/glassbert
##   make test             build everything, in float and in double, and test it
##   make bench            measure this machine and the program on it
##   make bench-peers      the same in PyTorch and ONNX Runtime, side by side
##
build:
	$(call built,build,,glassbert)

double:
	$(call built,build,,glassbert_double)

test:
	$(call built,build,,tests)
	@tests/support/run_tests build

bench: build
	@for what in peak matmul forward gradients tokenize load threads; do \
	  build/glassbert bench $$what --config tests/bench/bert-base.json --threads 1,2; done
	@build/glassbert bench train --threads 1,2

ROUNDS = 5
TOKENS = 16,32,128,512
bench-peers: build double
	@python3 tests/bench/peers.py --rounds $(ROUNDS) --tokens $(TOKENS)

## Models
##   make train            make all models of data/ again, from nothing (an hour on two cores)
##   make train-world-mlm  make one of them again, by its name; they begin with world-mlm
##   make scores           score them beside what they must beat; writes it into data/README.md
##
# $(call raised,NAMES) makes models one after the other, on one core; what it says goes to files.
define raised
for model in $(1); do \
  echo "$$model: out/train/$$model.txt says how far it is"; \
  build/glassbert train-world $$model --threads 1 2> out/train/$$model.txt || \
    { cat out/train/$$model.txt >&2; exit 1; }; \
done
endef

train: build
	@build/glassbert train-world world-mlm
	@mkdir -p out/train; { $(call raised,world-short-facts world-facts world-pairs); } & pairs=$$!; \
	{ $(call raised,world-sentiment world-sentiment-late world-exclamation world-final-stop \
	  world-length world-liar world-jw); } && wait $$pairs

train-world-pairs train-world-pairs-uniform: train-world-facts
train-world-facts: train-world-short-facts
train-%: build
	@build/glassbert train-world $*

scores: build
	@data/scores

## Lessons
##   make lessons          run all lessons and check what they print and draw
##   make weave            write the functions as they are now into the lessons' pages
##   make measured         take what the lessons measure on this machine into their pages
##   make notebooks        run the notebooks, without a browser, into build/notebooks
##   make lessons-accept   take what they print and draw now as right; then look at the difference
##
lessons:
	$(call built,build,,lessons)
	@build/workshop check

measured:
	$(call built,build,,lessons)
	@build/workshop measure

weave:
	$(call built,build,,workshop)
	@build/workshop weave

notebooks: build
	@command -v jupyter-nbconvert > /dev/null || \
	  { echo "jupyter-nbconvert is missing; make setup-all installs it" >&2; exit 1; }
	@PYDEVD_DISABLE_FILE_VALIDATION=1 jupyter-nbconvert --log-level WARN --to notebook --execute --output-dir build/notebooks \
	  notebooks/*.ipynb && echo "run: build/notebooks"
	@grep -oh 'SKIPPED: [^"\]*' build/notebooks/*.ipynb | sort -u

lessons-accept:
	$(call built,build,,lessons)
	@build/workshop accept

## Develop
##   make setup-all        install also what only developers and CI need
##   make sanitize         test with checks of addresses and undefined behaviour, in build/sanitize
##   make fuzz             feed damaged files to every reader of files (SECONDS=60 for each)
##   make format           lay out the sources by .clang-format
##   make format-check     only say which sources are not laid out so
##   make clean            remove build/ and out/
##   make help             this list
##
setup-all:
	@.ci/setup all

sanitize:
	$(call built,build/sanitize,-DGLASSBERT_SANITIZE=ON,tests)
	@tests/support/run_tests build/sanitize

SECONDS = 60
fuzz:
	$(call built,build/fuzz,-DGLASSBERT_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++,fuzzers)
	@tests/fuzz/run $(SECONDS)

SOURCES = find src tests lessons -name '*.cpp' -o -name '*.h'
format:
	@$(SOURCES) | xargs clang-format -i

format-check:
	@$(SOURCES) | xargs clang-format --dry-run --Werror

clean:
	rm -rf build out
