#pragma once

// What every lesson's program uses: its pictures, tables and questions, its text and its model.
#include "shell/album.h"
#include "shell/environment.h"
#include "shell/model.h"
#include "shell/question.h"
#include "shell/run_main.h"
#include "shell/table.h"
