// knotter's export.
#pragma once

#include "exchange/record.hpp"

namespace nurture::exchange {

bool is_knotter(const Source& source);
/// Its instants count seconds in Universal Time: the days are those there.
Reading read_knotter(const Source& source, const ReadOptions& options);

}  // namespace nurture::exchange
