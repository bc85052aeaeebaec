import { withPieces } from '../../preview-pieces';

export const load = async ({ data }) => ({ ...data, preview: data.preview && (await withPieces(data.preview)) });
