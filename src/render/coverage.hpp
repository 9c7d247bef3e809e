// `org coverage`: the grid of levels and owners, and what is thin.
#pragma once

#include <string>
#include <vector>

#include "insight/coverage.hpp"
#include "model/settings.hpp"
#include "render/layout.hpp"

namespace nurture::render {

/// "one live contact only: Deirdre Quinlan"; printable.
std::string finding_name(const insight::CoverageFinding& finding, base::Date today);

/// The grid as a table: a row a level, a column an owner.
std::vector<Column> coverage_columns(const insight::Coverage& coverage);
std::vector<Cells> coverage_rows(const insight::Coverage& coverage, base::Date today);

/// One organisation, with its grid; `note` is what there is to say of its parent, "" for nothing.
std::string coverage_text(const insight::Coverage& coverage, const std::string& note,
                          base::Date today, const Style& style);
/// Several, without their grids, in the order given.
std::string coverages_text(const std::vector<insight::Coverage>& all, base::Date today,
                           const Style& style);
std::string coverages_json(const std::vector<insight::Coverage>& all, base::Date today);

}  // namespace nurture::render
